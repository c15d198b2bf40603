import type { Emulator } from '../../emulator.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import type { Application } from '../../tenant/tenant-schema.ts';

/** A logo is a name of the partner service, never an address; an unknown one changes nothing on the page. */
export function noteIgnoredLogo(
  c: EmulatorContext,
  { assets, note }: Emulator,
  application: Application,
  logo: string | undefined,
): void {
  if (logo === undefined || assets.logos.has(logo)) return;
  const known = [...assets.logos.keys()];
  note({ kind: 'logoIgnored', logo, clientId: application.id, known }, c.get('correlationId'));
}
