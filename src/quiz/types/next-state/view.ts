import { defineView } from '../../views/form.ts';
import Explanation from './Explanation.svelte';
import Form from './Form.svelte';

export default defineView<'next-state'>({
  form: Form,
  explanation: Explanation,
  startsAfresh: true,
  repeatsFeedback: true,
});
