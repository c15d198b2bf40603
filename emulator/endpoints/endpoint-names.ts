export const endpointNames = ['metadata', 'keys', 'authorize', 'token', 'logout'] as const;
export type EndpointName = (typeof endpointNames)[number];
