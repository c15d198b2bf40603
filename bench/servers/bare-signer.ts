// What a token endpoint cannot beat: a bare Node server that makes one RS256 signature a request, with
// a key of 2048 bits that is parsed once, and does nothing else.
//
//   node bench/servers/bare-signer.ts PORT thread-pool|main-thread
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** As long as the signing input of an access token. */
const signingInput = Buffer.alloc(420, 'a');

const answer = (response: ServerResponse, signature: Buffer): void => {
  const body = `{"access_token":"${signingInput.toString()}.${signature.toString('base64url')}"}`;
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(body);
};

const signInThreadPool = (response: ServerResponse): void => {
  sign('sha256', signingInput, privateKey, (error, signature) => {
    if (error !== null) throw error;
    answer(response, signature);
  });
};

const signInMainThread = (response: ServerResponse): void => {
  answer(response, sign('sha256', signingInput, privateKey));
};

const respond = process.argv[3] === 'main-thread' ? signInMainThread : signInThreadPool;
createServer((request, response) => {
  request.resume().once('end', () => {
    respond(response);
  });
}).listen(Number(process.argv[2]), 'localhost', () => {
  process.stdout.write('ready\n');
});
