import { parseBody } from 'hono/utils/body';
import { B2cError } from '../../errors/b2c-error.ts';
import type { EmulatorContext } from '../../http/emulator-env.ts';
import { Parameters } from '../../http/parameters.ts';
import { isForm } from '../../http/read-parameters.ts';

/**
 * The form of a token request. RFC 6749 knows the urlencoded one; Microsoft's curl sample (article
 * "Client credentials", step 3.1) sends `--form`, which is multipart under the urlencoded type with a
 * boundary added by curl, each field as an attachment. Whether a tenant reads that is not known; here
 * the published sample works.
 */
export async function readTokenForm(c: EmulatorContext): Promise<Parameters> {
  const type = c.req.header('content-type') ?? '';
  if (c.req.method !== 'POST') c.header('Allow', 'POST');
  const boundary = /;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1/i.exec(type)?.[2];
  if (c.req.method !== 'POST' || !(isForm(c) || (boundary !== undefined && isMultipart(type)))) {
    throw new B2cError('AADB2C90226');
  }
  if (boundary !== undefined) return new Parameters(await readMultipart(c, boundary));
  return new Parameters(new URLSearchParams(await c.req.text()));
}

const isMultipart = (type: string): boolean => /^multipart\/form-data\s*;/i.test(type);

async function readMultipart(c: EmulatorContext, boundary: string): Promise<URLSearchParams> {
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const body = asFormData(await c.req.text(), boundary);
  const request = new Request(c.req.url, { method: 'POST', headers, body });
  try {
    const fields = Object.entries(await parseBody(request, { all: true }));
    const texts = fields.flatMap(([name, values]) =>
      [values].flat().flatMap((value) => (typeof value === 'string' ? [[name, value]] : [])),
    );
    return new URLSearchParams(texts);
  } catch (error) {
    if (error instanceof TypeError) throw new B2cError('AADB2C90226');
    throw error;
  }
}

/** Parsers of multipart/form-data know no other disposition (RFC 7578, 4.2). */
const asFormData = (body: string, boundary: string): string =>
  body.replaceAll(
    `--${boundary}\r\nContent-Disposition: attachment;`,
    `--${boundary}\r\nContent-Disposition: form-data;`,
  );
