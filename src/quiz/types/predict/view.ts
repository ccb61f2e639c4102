import { defineView } from '../../views/form.ts';
import Explanation from './Explanation.svelte';
import Form from './Form.svelte';
import Waiting from './Waiting.svelte';

export default defineView<'predict'>({
  form: Form,
  explanation: Explanation,
  waiting: Waiting,
  action: 'Keep my guess',
  skipsConfidence: true,
});
