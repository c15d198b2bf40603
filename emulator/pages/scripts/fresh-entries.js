// An error belongs to what was sent: as soon as the entry is changed, it is out of date.
document.addEventListener('input', ({ target }) => {
  if (target.getAttribute('aria-invalid') !== 'true') return;
  target.removeAttribute('aria-invalid');
  document.getElementById(`${target.id}Error`)?.remove();
  for (const link of document.querySelectorAll(`#problemSummary a[href="#${target.id}"]`)) {
    link.closest('li').remove();
  }
  const box = document.querySelector('#problemSummary .pageLevel:has(ul:empty, ul:not(:has(li)))');
  if (box === null) return;
  box.remove();
  document.title = document.querySelector('#problemSummary').dataset.title;
});
