/** Sent to the browser as it is. Without it a person presses the button. */
export const submitFormScript = `document.querySelector('form').requestSubmit();
`;
