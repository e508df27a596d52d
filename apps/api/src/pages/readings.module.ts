import { Module } from '@nestjs/common';

import { Assets } from './assets';
import { Readings } from './readings';

/** How pages are read, for whoever shows one. */
@Module({ providers: [Assets, Readings], exports: [Assets, Readings] })
export class ReadingsModule {}
