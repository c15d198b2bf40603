// An error belongs to what was sent: as soon as the entry is changed, it is out of date.
document.addEventListener('input', ({ target }) => {
  if (target.getAttribute('aria-invalid') !== 'true') return;
  target.removeAttribute('aria-invalid');
  document.getElementById(`${target.id}Error`)?.remove();
  for (const link of document.querySelectorAll(`#problemSummary a[href="#${target.id}"]`)) {
    link.closest('li').remove();
  }
  const list = document.querySelector('#problemSummary ul');
  if (list === null || list.childElementCount > 0) return;
  list.closest('.pageLevel').remove();
  document.title = document.querySelector('#problemSummary').dataset.title;
});
