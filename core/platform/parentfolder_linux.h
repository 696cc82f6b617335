// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platform/posixfiles_linux.h"

#include <optional>

namespace license::platform::posix {

/// The folder around a file or folder, found one step at a time. Another user's link in the path may lead anywhere:
/// root does not follow it, because what it reaches was chosen by somebody with fewer rights.
struct ParentFolder
{
    Descriptor descriptor;       ///< refers to the folder only (O_PATH); closed if it cannot be reached
    QByteArray name;             ///< what stands in it; empty for the root folder
    std::optional<Error> denied; ///< the link that was not followed, with its owner

    int fd() const { return descriptor.fd(); }
    bool isOpen() const { return descriptor.isOpen(); }
    /// Why the folder cannot be reached.
    Error error(const QString &path) const;
};

ParentFolder parentOf(const QByteArray &path);

} // namespace license::platform::posix
