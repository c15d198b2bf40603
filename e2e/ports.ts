/** Ports of the journeys, beside the defaults so that a running `npm start` is not disturbed. */
export const ports = {
  portal: Number(process.env['E2E_PORTAL_PORT'] ?? 4210),
  b2c: Number(process.env['E2E_B2C_PORT'] ?? 4310),
  api: Number(process.env['E2E_API_PORT'] ?? 4410),
};

export const portalOrigin = `http://localhost:${String(ports.portal)}`;
export const b2cOrigin = `http://localhost:${String(ports.b2c)}`;
export const apiOrigin = `http://localhost:${String(ports.api)}`;
