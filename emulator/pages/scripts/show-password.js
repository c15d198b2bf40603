// Without this the buttons stay hidden and the form works all the same.
function offer() {
  for (const button of document.querySelectorAll('[data-shows]')) button.hidden = false;
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-shows]');
  if (button === null) return;
  const password = document.getElementById(button.dataset.shows);
  const isShown = password.type === 'text';
  password.type = isShown ? 'password' : 'text';
  button.textContent = isShown ? button.dataset.show : button.dataset.hide;
  button.setAttribute('aria-pressed', String(!isShown));
});

// A password manager must find a password field, and a screenshot no password.
document.addEventListener('submit', () => {
  for (const button of document.querySelectorAll('[data-shows]')) {
    document.getElementById(button.dataset.shows).type = 'password';
  }
});

document.addEventListener('live-parts-replaced', offer);
offer();
