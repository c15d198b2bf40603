/** Sent to the browser as it is. Without it the button stays hidden and the form works all the same. */
export const showPasswordScript = `const button = document.querySelector('#showPassword');
const password = document.querySelector('#password');
button.hidden = false;
button.addEventListener('click', () => {
  const isShown = password.type === 'text';
  password.type = isShown ? 'password' : 'text';
  button.textContent = isShown ? button.dataset.show : button.dataset.hide;
  button.setAttribute('aria-pressed', String(!isShown));
});
// A password manager must find a password field, and a screenshot no password.
password.form.addEventListener('submit', () => {
  password.type = 'password';
});
`;
