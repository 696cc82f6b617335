// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/findingwords.h"

#include "core/domain/foreignsignin.h"
#include "core/domain/meanwhile.h"
#include "core/domain/shortage.h"
#include "core/text/translate.h"

namespace license::text {

namespace {

/// True for a reply with a status below 200. Qt takes one other than 100 for the whole reply.
bool isInterim(const Error &error)
{
    return error.code == ErrorCode::HttpStatus && error.httpStatus >= 100 && error.httpStatus < 200;
}

std::optional<QString> meanwhileCause(Meanwhile what)
{
    switch (what) {
    case Meanwhile::FileReplaced:
        return Words::tr("The connection file of this service was replaced during its refresh.");
    case Meanwhile::ServiceRemoved:
        return Words::tr("This service was removed during its refresh.");
    case Meanwhile::SignInChanged:
        return Words::tr("Somebody has signed in to or out of the Management Service meanwhile.");
    case Meanwhile::OtherAgent:
    case Meanwhile::LeaseEnded:
    case Meanwhile::ClaimEnded:
        return Words::tr("The turn of this computer to verify the service has ended: another one may verify it now.");
    case Meanwhile::None:
        break;
    }
    return std::nullopt;
}

std::optional<QString> meanwhileStep(Meanwhile what)
{
    switch (what) {
    case Meanwhile::FileReplaced:
        return Words::tr("Refresh again: the new file applies.");
    case Meanwhile::ServiceRemoved:
        return Words::tr("Add it again if that was a mistake.");
    case Meanwhile::SignInChanged:
        return Words::tr("Try again.");
    case Meanwhile::OtherAgent:
    case Meanwhile::LeaseEnded:
    case Meanwhile::ClaimEnded:
        return Words::tr("Wait for its result, or refresh again.");
    case Meanwhile::None:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> findingCause(const Error &error)
{
    switch (shortageBehind(error)) {
    case Shortage::Files:
        return Words::tr("Nothing more can be opened: too many files and connections are open on this computer.");
    case Shortage::Memory:
        return Words::tr("This computer has no memory left for it.");
    case Shortage::None:
        break;
    }
    if (foreignSignIn(error) != ForeignSignIn::None) {
        return Words::tr("The proxy asks for a sign-in and accepts none that the console can give.");
    }
    if (isInterim(error)) {
        return Words::tr("The license server sent an interim reply (HTTP status %1), behind which this console cannot "
                         "read.")
            .arg(error.httpStatus);
    }
    return meanwhileCause(meanwhileBehind(error));
}

std::optional<QString> findingStep(const Error &error)
{
    switch (shortageBehind(error)) {
    case Shortage::Files:
        return Words::tr("End other programs, or raise the limit of open files, then try again.");
    case Shortage::Memory:
        return Words::tr("End other programs, or raise the limit of memory, then try again.");
    case Shortage::None:
        break;
    }
    if (foreignSignIn(error) != ForeignSignIn::None) {
        return Words::tr("Check the proxy's user name and password in the connection settings. If they are right, ask "
                         "your network team for a sign-in by Basic or Digest, or for a way to the license server "
                         "without one.");
    }
    if (isInterim(error)) {
        return Words::tr("Ask the license server administrator to switch off interim replies, such as early hints, at "
                         "the server and at what stands in front of it.");
    }
    return meanwhileStep(meanwhileBehind(error));
}

} // namespace license::text
