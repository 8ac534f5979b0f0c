// Loaded (`node --import`) into every process that `npm start` starts: however the parent dies, its children do not
// stay behind with the port and the content file.
process.on("disconnect", () => process.exit(0));
