import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startPostgres, type PostgresServer } from './postgres-server'

export const stopAll = (): Promise<void> => tearDown()

let tearDown: () => Promise<void> = () => Promise.resolve()

/**
 * One PostgreSQL server for the whole run, started when the first suite asks for it: suites run in processes of their
 * own, so they ask over HTTP. Whoever needs none does not wait for one.
 */
export default async function setUp(): Promise<void> {
  let started: Promise<PostgresServer> | undefined
  const broker = createServer((_request, response) => {
    started ??= startPostgres({ fsync: false })
    started.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  broker.listen(0, '127.0.0.1')
  await once(broker, 'listening')
  broker.unref()
  const { port } = broker.address() as AddressInfo // a TCP server has one
  process.env['TEST_POSTGRES'] = `http://127.0.0.1:${port}`
  tearDown = async () => {
    broker.close()
    broker.closeAllConnections()
    await (await started)?.stop()
  }
}
