// Imported before Astro, which otherwise reports each command to its makers.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
