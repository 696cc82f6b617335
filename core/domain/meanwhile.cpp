// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meanwhile.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<Meanwhile> details[] = {
    {Meanwhile::FileReplaced, "the connection file was replaced meanwhile"},
    {Meanwhile::ServiceRemoved, "the service was removed during its refresh"},
    {Meanwhile::SignInChanged, "the sign-in has changed since the request"},
    {Meanwhile::OtherAgent, "another agent verifies the service"},
    {Meanwhile::LeaseEnded, "the lease ended before the result came"},
    {Meanwhile::ClaimEnded, "the claim ended before the server was asked"},
};

} // namespace

Error meanwhileError(Meanwhile what)
{
    return {.code = ErrorCode::Cancelled, .detail = nameIn(details, what)};
}

Meanwhile meanwhileBehind(const Error &error)
{
    return error.code == ErrorCode::Cancelled ? valueIn(details, error.detail).value_or(Meanwhile::None)
                                              : Meanwhile::None;
}

} // namespace license
