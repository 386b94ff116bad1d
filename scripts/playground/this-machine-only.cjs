// Read by Node before the Playground itself. Left alone, the Playground listens for the whole network, and whoever
// reaches it speaks to the assistant as a person of staff.
const dns = require('node:dns')
const { Server } = require('node:net')

const { listen } = Server.prototype
Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest)
}

// Its telemetry is switched off. If a part of it calls home all the same, it does not get there.
const { lookup } = dns
dns.lookup = (host, options, done = options) => {
  if (['localhost', '127.0.0.1', '::1'].includes(host)) return lookup(host, options, done)
  process.stderr.write(`refused to look up ${host}\n`)
  setImmediate(done, Object.assign(new Error('this machine only'), { code: 'ENOTFOUND' }))
}

// Ends with whoever started it, however that one ended.
process.stdin.on('end', () => process.exit()).resume()
