import 'reflect-metadata';

import { Metrics } from '@nap/platform';
import { Controller, Get, type INestApplication, NotFoundException, Param } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';

import { timeRequests } from './request-timing';

@Controller('forums')
class ForumsController {
  @Get(':forum')
  read(@Param('forum') forum: string): string {
    if (forum === 'none') throw new NotFoundException();
    return forum;
  }
}

describe('the time of requests', () => {
  const metrics = new Metrics();
  let app: INestApplication;

  beforeAll(async () => {
    app = (await Test.createTestingModule({ controllers: [ForumsController] }).compile()).createNestApplication();
    app.useLogger(false);
    app.use(timeRequests(metrics));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());

  const counts = async (): Promise<readonly string[]> =>
    (await metrics.text())
      .split('\n')
      .filter((line) => line.startsWith('nap_http_request_duration_seconds_count'))
      .map((line) => line.replace('nap_http_request_duration_seconds_count', ''));

  it('is kept by the pattern of the route and the status, whatever the address', async () => {
    const http = request(app.getHttpServer() as Parameters<typeof request>[0]);
    for (const forum of ['ro', 'us', 'tw', 'none']) await http.get(`/forums/${forum}?x=${forum}`);
    for (const path of ['/wp-login', '/.env']) await http.get(path);
    await http.options('/forums/ro');
    expect(await counts()).toEqual([
      '{method="GET",route="/forums/:forum",status="200"} 3',
      '{method="GET",route="/forums/:forum",status="404"} 1',
      '{method="GET",route="none",status="404"} 2',
      expect.stringMatching(/^\{method="OPTIONS",route="[^"]*",status="\d+"\} 1$/),
    ]);
  });
});
