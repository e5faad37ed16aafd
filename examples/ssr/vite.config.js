export default {
  build: { lib: { entry: 'client.js', formats: ['es'], fileName: 'client' } },
};
