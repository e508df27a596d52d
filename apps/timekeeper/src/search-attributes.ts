import { type Client, ServiceError, isGrpcServiceError } from '@temporalio/client';

import { SEARCH_ATTRIBUTES } from '@nap/workflow-api';

/** The server's numbers for the types of search attributes. */
const TYPES = { KEYWORD: 2, BOOL: 5, KEYWORD_LIST: 7 } as const;

const INVALID_ARGUMENT = 3;

const BY_HAND = Object.values(SEARCH_ATTRIBUTES)
  .map(({ name, type }) => `temporal operator search-attribute create --name ${name} --type ${type}`)
  .join('; ');

/**
 * Makes the namespace know what runs are searched by; a run that names an unknown attribute cannot go on.
 * @returns whether it did not know all of it: servers may then need seconds until they do.
 * @throws ServiceError when Temporal is away, or does not let this process do so: the message says what to run instead.
 */
export const ensureSearchAttributes = async (client: Client): Promise<boolean> => {
  const { operatorService } = client.connection;
  const { namespace } = client.options;
  try {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = Object.values(SEARCH_ATTRIBUTES).filter(({ name }) => !(name in customAttributes));
    if (missing.length === 0) return false;
    await operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(({ name, type }) => [name, TYPES[type]])),
    });
    return true;
  } catch (cause) {
    throw new ServiceError(`the search attributes could not be prepared: ${BY_HAND}`, { cause: cause as Error });
  }
};

/** The gRPC status of a call that failed. */
export const codeOf = (cause: unknown): number | null => (isGrpcServiceError(cause) ? cause.code : null);

/** Whether waiting heals it: the call was right, and the server could not answer it. */
export const isTemporalAway = (error: unknown): boolean =>
  error instanceof ServiceError && codeOf(error.cause) !== INVALID_ARGUMENT;
