/**
 * For every field of a request, a value that its schema accepts and one that it rejects. `beside` is
 * what else the request must contain for the field to have a meaning.
 */
export type FieldSample = { good: unknown; bad: unknown; beside?: Beside };
export type Beside = { input?: object; editing?: object; output?: object };
