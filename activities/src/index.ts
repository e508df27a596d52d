export { ActivitiesModule } from './activities.module';
export { ActivityCollector, TemporalActivities } from './temporal-activities';
