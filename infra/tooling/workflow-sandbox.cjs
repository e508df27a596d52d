// Runs once in a worker's sandbox, before any workflow. The SDK notes for every promise of a run where it was made, which is
// a third of the time of a replay. A run that fails is replayed from its history by the specs, whose bundles keep the traces.
Error.stackTraceLimit = 0;
