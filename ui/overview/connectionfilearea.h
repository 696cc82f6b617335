// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QWidget>

namespace license::ui {

class ActionButton;
class PlainLabel;

/// The area where a connection file is dropped or chosen. Reads it, and emits the result.
class ConnectionFileArea final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the prefix of its parts' names.
    explicit ConnectionFileArea(const QString &name, QWidget *parent);

    /// Reads a connection file, as if it had been chosen here.
    void takeFile(const QString &path);
    void setChoosable(bool choosable);

signals:
    void read(const license::Connection &connection);
    /// `words` name the problem of the file.
    void refused(const QString &words);

private:
    void choose();

    PlainLabel *m_file;
    PlainLabel *m_source;
    ActionButton *m_choose;
};

} // namespace license::ui
