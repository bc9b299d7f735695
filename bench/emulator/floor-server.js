import { createServer } from 'node:http'

/** The floor: what Node needs to read a request and say hello in JSON, and nothing else. */
createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    const body = JSON.stringify({ hello: 'world', bytes: Buffer.concat(chunks).length })
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
}).listen(Number(process.argv[2]), '127.0.0.1')
