export interface TrustCommands {
  /** Whose trust it is about. */
  readonly who: string;
  readonly trust: string;
  readonly undo: string;
}

type CommandsFor = (caFile: string, caName: string) => TrustCommands;

const linux: CommandsFor = (file, name) => {
  const database = 'certutil -d sql:$HOME/.pki/nssdb';
  return {
    who: 'Chromium, Chrome',
    trust: `${database} -A -t C,, -n ${quoted(name)} -i ${quoted(file)}`,
    undo: `${database} -D -n ${quoted(name)}`,
  };
};

const macOs: CommandsFor = (file, name) => {
  const keychain = '~/Library/Keychains/login.keychain-db';
  return {
    who: 'macOS',
    trust: `security add-trusted-cert -r trustRoot -p ssl -k ${keychain} ${quoted(file)}`,
    undo: `security delete-certificate -t -c ${quoted(name)} ${keychain}`,
  };
};

const windows: CommandsFor = (file, name) => ({
  who: 'Windows',
  trust: `certutil -user -addstore Root "${file}"`,
  undo: `certutil -user -delstore Root "${name}"`,
});

/**
 * How a computer is told to trust an authority, for its user alone, and to forget it. This one's way
 * comes first; the others are for a browser elsewhere: below WSL, outside a container.
 */
export function trustCommands(
  platform: NodeJS.Platform,
  caFile: string,
  caName: string,
): readonly [TrustCommands, ...TrustCommands[]] {
  const own = { darwin: macOs, win32: windows }[platform as string] ?? linux;
  const others = [linux, macOs, windows].filter((commandsFor) => commandsFor !== own);
  return [own(caFile, caName), ...others.map((commandsFor) => commandsFor(caFile, caName))];
}

/** For POSIX shells. */
export const quoted = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
