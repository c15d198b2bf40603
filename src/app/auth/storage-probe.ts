const probeKey = 'portal.probe';

/**
 * Fails where the tab's storage can not be used. MSAL would not notice: the sign-in would succeed at
 * the service and be forgotten here, again and again.
 *
 * @throws DOMException `SecurityError` where storage is blocked or forgets, `QuotaExceededError` where it is full
 */
export function probeStorage(storage: Storage): void {
  storage.setItem(probeKey, '1');
  const kept = storage.getItem(probeKey);
  storage.removeItem(probeKey);
  if (kept !== '1') throw new DOMException('Storage keeps nothing.', 'SecurityError');
}
