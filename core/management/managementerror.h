// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/management/managementclient.h"

namespace license {

/// The failure of a sign-in, and of any other request: HTTP statuses as far as their meaning is standard. The
/// documentation names no error, so the words of a reply decide nothing.
Error signInError(Error error);
Error requestError(Error error);

/// A connection to the endpoint's address with the authorities of its service, and nothing else.
Connection addressed(const ManagementEndpoint &endpoint);

} // namespace license
