import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openProfiles } from './open-profiles.ts';
import type { Profile } from './profiles.ts';

const profile: Profile = {
  issuer: 'https://issuer.test/',
  objectId: 'object',
  profileId: 'profile',
  displayName: 'Corinne Eiger',
  givenName: 'Corinne',
  familyName: 'Eiger',
  email: 'corinne@example.org',
  createdDateTime: '2026-11-02T10:00:00.000Z',
  lastModified: '2026-11-02T10:00:00.000Z',
};

test('a saved profile is there after closing and opening again', (context) => {
  const folder = temporaryFolder(context.name);
  const before = openProfiles(folder);
  before.save(profile);
  before.close();
  const after = openProfiles(folder);
  assert.deepEqual({ ...after.find(profile.issuer, profile.objectId) }, profile);
  after.close();
  rmSync(folder, { recursive: true });
});

test('the same object id of another issuer is another person', () => {
  const profiles = openProfiles(':memory:');
  profiles.save(profile);
  assert.equal(profiles.find('https://other.test/', profile.objectId), undefined);
});

test('saving again keeps id and time of creation', () => {
  const profiles = openProfiles(':memory:');
  profiles.save(profile);
  profiles.save({ ...profile, profileId: 'ignored', email: 'new@example.org' });
  const found = profiles.find(profile.issuer, profile.objectId);
  assert.equal(found?.profileId, 'profile');
  assert.equal(found.email, 'new@example.org');
});

test(
  'nobody else on the machine can read the files',
  { skip: process.platform === 'win32' && 'Windows has no file mode' },
  (context) => {
    const folder = temporaryFolder(context.name);
    const profiles = openProfiles(join(folder, 'data'));
    profiles.save(profile);
    for (const name of readdirSync(join(folder, 'data'))) {
      assert.equal(statSync(join(folder, 'data', name)).mode & 0o077, 0, name);
    }
    profiles.close();
    rmSync(folder, { recursive: true });
  },
);

function temporaryFolder(title: string): string {
  return mkdtempSync(join(tmpdir(), `${title.slice(0, 8).replaceAll(' ', '-')}-`));
}
