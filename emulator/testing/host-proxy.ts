import { once } from 'node:events';
import { createServer, setGlobalProxyFromEnv } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Test } from './temporary-folder.ts';

/**
 * Whatever this process sends to a host on https reaches a port of this computer, like with a line in
 * the hosts file but without its rights: by a proxy that the environment names (RFC 9110, 9.3.6). TLS
 * goes through it untouched. Every other host is out of reach.
 */
export async function mapHost(t: Test, host: string, port: number): Promise<void> {
  const tunnels = new Set<Duplex>();
  const proxy = createServer().on('connect', ({ url }, client: Duplex, head: Buffer) => {
    if (url !== `${host}:443`) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const service = connect(port, 'localhost', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      service.write(head);
      service.pipe(client).pipe(service);
    });
    for (const end of [client, service]) {
      tunnels.add(end);
      // A tunnel is as good as both of its ends.
      end.on('error', () => {
        client.destroy();
        service.destroy();
      });
    }
  });
  await once(proxy.listen(0, 'localhost'), 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const restore = setGlobalProxyFromEnv({
    https_proxy: `http://localhost:${String(address.port)}`,
  });
  t.after(async () => {
    restore();
    for (const end of tunnels) end.destroy();
    const closed = once(proxy, 'close');
    proxy.close();
    await closed;
  });
}
