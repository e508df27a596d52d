// Lets the Temporal SDK download its development server: node temporal-download.cjs FOLDER VERSION
const { TestWorkflowEnvironment } = require('@temporalio/testing');

const [downloadDir = '', version = ''] = process.argv.slice(2);

const download = async () => {
  const executable = /** @type {const} */ ({ type: 'cached-download', downloadDir, version });
  const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
  await environment.teardown();
};

download().catch((/** @type {Error} */ error) => {
  console.error(error.message);
  process.exitCode = 1;
});
