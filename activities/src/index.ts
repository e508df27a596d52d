export { ActivitiesModule } from './activities.module';
export { ActivityCollector } from './temporal-activities';
