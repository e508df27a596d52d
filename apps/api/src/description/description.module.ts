import { Module } from '@nestjs/common';

import { DescriptionController } from './description.controller';

/** The description of the API, for machines and for people. */
@Module({ controllers: [DescriptionController] })
export class DescriptionModule {}
