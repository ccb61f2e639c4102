import { defineView } from '../../views/form.ts';
import Explanation from './Explanation.svelte';
import Form from './Form.svelte';

export default defineView<'play'>({
  form: Form,
  explanation: Explanation,
  handsIn: true,
  skipsConfidence: true,
});
