import { defineView } from '../../views/form.ts';
import Explanation from './Explanation.svelte';
import Form from './Form.svelte';

export default defineView<'select'>({ form: Form, explanation: Explanation });
