const probeKey = 'portal.probe';

/**
 * Fails where the tab's storage can not be used. MSAL would not notice: the sign-in would succeed at
 * the service and be forgotten here, again and again.
 *
 * @throws DOMException `SecurityError` where storage is blocked, `QuotaExceededError` where it is full
 */
export function probeStorage(storage: Storage): void {
  storage.setItem(probeKey, '1');
  storage.removeItem(probeKey);
}
