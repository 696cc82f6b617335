// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace license::ui {

class ActionButton;
class PlainLabel;

/// The area where a connection file is dropped or chosen. Reads it, and emits the result.
class ConnectionFileArea final : public QWidget
{
    Q_OBJECT
public:
    using Reader = std::function<Result<Connection>(const QString &path)>;

    /// `name` is the prefix of its parts' names. `reader` is called in another thread; without one, it is
    /// readConnectionFile().
    explicit ConnectionFileArea(const QString &name, QWidget *parent, Reader reader = {});

    /// Reads a connection file, as if it had been chosen here. Answers later, or never if its share hangs or another
    /// file is taken meanwhile.
    void takeFile(const QString &path);
    /// Not while the file is in use: one that is still being read is then forgotten.
    void setChoosable(bool choosable);

signals:
    void read(const license::Connection &connection);
    /// `words` name the problem of the file.
    void refused(const QString &words);

private:
    void choose();
    void taken(const QString &path, const std::optional<Result<Connection>> &connection);

    const Reader m_reader;
    int m_number = 0; ///< of the file that was taken last
    PlainLabel *m_file;
    PlainLabel *m_source;
    ActionButton *m_choose;
};

} // namespace license::ui
