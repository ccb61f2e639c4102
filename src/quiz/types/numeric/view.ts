import { defineView } from '../../views/form.ts';
import Explanation from './Explanation.svelte';
import Form from './Form.svelte';

export default defineView<'numeric'>({
  form: Form,
  explanation: Explanation,
  news: 'new numbers',
});
