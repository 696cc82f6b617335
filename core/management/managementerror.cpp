// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/managementerror.h"

#include <utility>

namespace license {

namespace {

/// False for a failure below HTTP, such as a proxy's status.
bool isStatus(const Error &error)
{
    return error.code == ErrorCode::CredentialsRejected || error.code == ErrorCode::HttpStatus ||
           error.code == ErrorCode::WrongInstallation;
}

void narrow(Error &error, ManagementProblem unauthorized)
{
    const auto refused = [&error](ManagementProblem problem) {
        error.code = ErrorCode::CredentialsRejected;
        error.management = problem;
        error.refusedByServer = false; // means an installation that a license server refuses
    };
    switch (error.httpStatus) {
    case 401:
        refused(unauthorized);
        break;
    case 403:
        refused(ManagementProblem::NotPermitted);
        break;
    case 423:
        refused(ManagementProblem::Locked);
        break;
    case 404:
        error.management = ManagementProblem::NotThere;
        break;
    default:
        break;
    }
}

Error managementError(Error error, ManagementProblem unauthorized)
{
    if (error.code == ErrorCode::Cancelled || error.management != ManagementProblem::None) {
        return error;
    }
    error.management = ManagementProblem::Other;
    if (isStatus(error)) {
        narrow(error, unauthorized);
    }
    return error;
}

} // namespace

Error signInError(Error error)
{
    return managementError(std::move(error), ManagementProblem::SignInRefused);
}

Error requestError(Error error)
{
    return managementError(std::move(error), ManagementProblem::TokenRefused);
}

Connection addressed(const ManagementEndpoint &endpoint)
{
    Connection connection;
    connection.url = endpoint.address;
    connection.ca = endpoint.connection.ca;
    connection.addedCa = endpoint.connection.addedCa;
    return connection;
}

} // namespace license
