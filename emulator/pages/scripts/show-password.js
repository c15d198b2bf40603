// Without this the buttons stay hidden and the form works all the same.
const buttons = () => document.querySelectorAll('[data-shows]');

function offer() {
  for (const button of buttons()) button.hidden = false;
}

function show(button, isShown) {
  document.getElementById(button.dataset.shows).type = isShown ? 'text' : 'password';
  button.textContent = isShown ? button.dataset.hide : button.dataset.show;
  button.setAttribute('aria-pressed', String(isShown));
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-shows]');
  if (button !== null) show(button, button.getAttribute('aria-pressed') !== 'true');
});

// A password manager must find a password field, and a screenshot no password.
document.addEventListener('submit', () => {
  for (const button of buttons()) show(button, false);
});

document.addEventListener('live-parts-replaced', offer);
offer();
