// An error belongs to what was sent: as soon as the entry is changed, it is out of date.
document.addEventListener('input', ({ target }) => {
  if (target.getAttribute('aria-invalid') !== 'true') return;
  target.removeAttribute('aria-invalid');
  document.getElementById(`${target.id}Error`)?.remove();
});
