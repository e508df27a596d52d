import { Module } from '@nestjs/common';

import { ReadingsModule } from '../pages/readings.module';
import { DescriptionController } from './description.controller';

/** The description of the API, for machines and for people. */
@Module({ imports: [ReadingsModule], controllers: [DescriptionController] })
export class DescriptionModule {}
