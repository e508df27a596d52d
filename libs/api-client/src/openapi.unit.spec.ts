import { spawnSync } from 'node:child_process';
import path from 'node:path';

const GENERATOR = path.join(__dirname, '../../../infra/tooling/generate-api-client.cjs');

describe('the types of the API', () => {
  it('are those of the released description (else run: node infra/tooling/generate-api-client.cjs)', () => {
    const { status, stderr } = spawnSync(process.execPath, [GENERATOR, '--check'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
