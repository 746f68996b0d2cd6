import { servicesFromArgs } from './services-from-args.ts';

/** Takes a data folder and keeps it until it is killed; prints `open`, or why it cannot. */
try {
  await servicesFromArgs();
  console.log('open');
} catch (error) {
  console.log(JSON.stringify(error, ['name', 'code', 'message', 'holder', 'pid', 'shell', 'address', 'details']));
  process.exit(1);
}
