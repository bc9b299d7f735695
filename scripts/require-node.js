// npm puts the Node of this project's own devDependencies first; after an install without
// install scripts there is none, and the machine's own may be too old: to run TypeScript, or,
// where a version is given, for what the command is written in.
const required = process.argv[2] ?? '22.18'
const [major, minor] = process.versions.node.split('.').map(Number)
const [leastMajor, leastMinor] = required.split('.').map(Number)
if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  process.stderr.write(
    `This needs Node ${required} or later and is running on ${process.versions.node}. ` +
      'Run «npm install» (with install scripts allowed, it brings Node 24), or install Node 24.\n',
  )
  process.exit(1)
}
