// npm puts the Node of this project's own devDependencies first; after an install without
// install scripts there is none, and the machine's own may be too old to run TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `This needs Node 22.18 or later and is running on ${process.versions.node}. ` +
      'Run «npm install» (with install scripts allowed, it brings Node 24), or install Node 24.\n',
  )
  process.exit(1)
}
