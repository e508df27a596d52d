import { parseEnv } from 'node:util';

import { describedSettings, loadConfig } from '@nap/platform';

import { envExample, stackSettings } from './settings-pages.cjs';

const settings = describedSettings();
const example = envExample(settings);
const uncommented = example.replaceAll(/^# (?=[A-Z_]+=)/gm, '');

describe('.env.example', () => {
  it('sets nothing until somebody uncomments it', () => {
    expect(parseEnv(example)).toEqual({});
  });

  it('names every setting once, of the processes and of npm start', () => {
    const names = [...settings, ...stackSettings(settings)].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(parseEnv(uncommented)).sort()).toEqual([...names].sort());
    expect(uncommented.match(/^[A-Z_]+=/gm)).toHaveLength(names.length);
  });

  it('could be used as it is', () => {
    const refuse = (): string => {
      throw new Error('no file is named');
    };
    expect(loadConfig({ ...parseEnv(uncommented), CLOCK_OFFSET_FILE: '' }, refuse)).toMatchObject({ PORT: 3000 });
  });
});
