/**
 * What goes on between the person and the sign-in service. One at a time.
 *
 * | kind      | meaning                                               | pages show                    |
 * | --------- | ----------------------------------------------------- | ----------------------------- |
 * | `none`    | nothing                                               | buttons that work             |
 * | `leaving` | the browser is about to leave for the service         | a disabled button that says so |
 * | `popup`   | the person is signing in in a window of its own       | where to go on, and Cancel    |
 */
export type Interaction =
  { readonly kind: 'none' } | { readonly kind: 'leaving' } | { readonly kind: 'popup' };
