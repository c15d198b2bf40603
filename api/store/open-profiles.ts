import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Profile, Profiles } from './profiles.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS profile (
    issuer          TEXT NOT NULL,
    objectId        TEXT NOT NULL,
    profileId       TEXT NOT NULL UNIQUE,
    displayName     TEXT NOT NULL,
    givenName       TEXT NOT NULL,
    familyName      TEXT NOT NULL,
    email           TEXT NOT NULL,
    createdDateTime TEXT NOT NULL,
    lastModified    TEXT NOT NULL,
    PRIMARY KEY (issuer, objectId)
  ) STRICT`;

const saveStatement = `
  INSERT INTO profile VALUES (:issuer, :objectId, :profileId, :displayName, :givenName,
                              :familyName, :email, :createdDateTime, :lastModified)
  ON CONFLICT (issuer, objectId) DO UPDATE SET
    displayName = excluded.displayName, givenName = excluded.givenName,
    familyName = excluded.familyName, email = excluded.email, lastModified = excluded.lastModified`;

const profileSchema: z.ZodType<Profile> = z.object({
  issuer: z.string(),
  objectId: z.string(),
  profileId: z.string(),
  displayName: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  createdDateTime: z.string(),
  lastModified: z.string(),
});

/** Opens `api.sqlite` in the folder, or a database that lives as long as the process (`:memory:`). */
export function openProfiles(dataFolder: string): Profiles {
  const database = new DatabaseSync(databasePath(dataFolder));
  // What was answered survives a power cut; a second process waits instead of failing.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000');
  database.exec(schema);
  const findOne = database.prepare('SELECT * FROM profile WHERE issuer = ? AND objectId = ?');
  const save = database.prepare(saveStatement);
  return {
    find: (issuer, objectId) => profileSchema.optional().parse(findOne.get(issuer, objectId)),
    save: (profile) => void save.run({ ...profile }),
    close: () => {
      database.close();
    },
  };
}

/** The file is made before SQLite opens it, so that it is never readable by others. */
function databasePath(dataFolder: string): string {
  if (dataFolder === ':memory:') return dataFolder;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, 'api.sqlite');
  closeSync(openSync(path, 'a', 0o600));
  return path;
}
